import TextLayout

/// The same advice in three languages, with everything that is hard to wrap.
enum WrappingSamples {
  static let english: StyledText =
    "If the phone was stolen, stop the line first: call " + .unbreakable("0120-524-360", .fact)
    + " (free, 24 hours) or sign in at " + .unbreakable("https://example.jp/lost", .fact)
    + ". A new card costs ¥4,950 (tax included) and takes 2-3 days; the shop is open 9:00-21:00."

  static let chinese: StyledText =
    "如果手机被偷，请先停机：拨打 " + .unbreakable("0120-524-360", .fact)
    + "（免费，24小时），或者登录“我的页面”。补办SIM卡的手续费是4,950円（含税），"
    + "邮寄需要2~3天；店铺营业时间为9:00-21:00——请带上在留卡……"

  static let japanese: StyledText =
    "スマートフォンを盗まれた場合は、まず回線を止めてください。電話（"
    + .unbreakable("0120-524-360", .fact)
    + "、24時間受付）またはMy docomoから手続きできます。SIMカードの再発行手数料は4,950円（税込）で、"
    + "「ドコモショップ」の営業時間は10:00〜19:00です。"
}
