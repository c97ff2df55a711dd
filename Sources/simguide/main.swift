print("simguide")
