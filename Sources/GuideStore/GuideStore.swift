/// Names this module until it has something to say.
package enum GuideStoreModule {}
