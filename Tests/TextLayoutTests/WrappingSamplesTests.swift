import Testing
import TextLayout

/// The whole advice, read and agreed line by line.
struct WrappingSamplesTests {
  private func expect(_ text: StyledText, _ width: Int, _ expected: String) {
    let lines = text.wrapped(to: width)
    #expect(lines.map(\.string).joined(separator: "\n") == expected)
    #expect(lines.allSatisfy { $0.columns <= width })
  }

  @Test func `English advice at 40 columns`() {
    expect(
      WrappingSamples.english, 40,
      """
      If the phone was stolen, stop the line
      first: call 0120-524-360 (free, 24
      hours) or sign in at
      https://example.jp/lost. A new card
      costs ¥4,950 (tax included) and takes
      2-3 days; the shop is open 9:00-21:00.
      """)
  }

  @Test func `English advice at 72 columns`() {
    expect(
      WrappingSamples.english, 72,
      """
      If the phone was stolen, stop the line first: call 0120-524-360 (free,
      24 hours) or sign in at https://example.jp/lost. A new card costs ¥4,950
      (tax included) and takes 2-3 days; the shop is open 9:00-21:00.
      """)
  }

  @Test func `English advice at 80 columns`() {
    expect(
      WrappingSamples.english, 80,
      """
      If the phone was stolen, stop the line first: call 0120-524-360 (free, 24 hours)
      or sign in at https://example.jp/lost. A new card costs ¥4,950 (tax included)
      and takes 2-3 days; the shop is open 9:00-21:00.
      """)
  }

  @Test func `Chinese advice at 40 columns`() {
    expect(
      WrappingSamples.chinese, 40,
      """
      如果手机被偷，请先停机：拨打
      0120-524-360（免费，24小时），或者登录
      “我的页面”。补办SIM卡的手续费是4,950円
      （含税），邮寄需要2~3天；店铺营业时间为
      9:00-21:00——请带上在留卡……
      """)
  }

  @Test func `Chinese advice at 72 columns`() {
    expect(
      WrappingSamples.chinese, 72,
      """
      如果手机被偷，请先停机：拨打 0120-524-360（免费，24小时），或者登录“我的
      页面”。补办SIM卡的手续费是4,950円（含税），邮寄需要2~3天；店铺营业时间为
      9:00-21:00——请带上在留卡……
      """)
  }

  @Test func `Chinese advice at 80 columns`() {
    expect(
      WrappingSamples.chinese, 80,
      """
      如果手机被偷，请先停机：拨打 0120-524-360（免费，24小时），或者登录“我的页面”。
      补办SIM卡的手续费是4,950円（含税），邮寄需要2~3天；店铺营业时间为9:00-21:00——请
      带上在留卡……
      """)
  }

  @Test func `Japanese advice at 40 columns`() {
    expect(
      WrappingSamples.japanese, 40,
      """
      スマートフォンを盗まれた場合は、まず回線
      を止めてください。電話（0120-524-360、
      24時間受付）またはMy docomoから手続きで
      きます。SIMカードの再発行手数料は4,950円
      （税込）で、「ドコモショップ」の営業時間
      は10:00〜19:00です。
      """)
  }

  @Test func `Japanese advice at 72 columns`() {
    expect(
      WrappingSamples.japanese, 72,
      """
      スマートフォンを盗まれた場合は、まず回線を止めてください。電話
      （0120-524-360、24時間受付）またはMy docomoから手続きできます。SIMカード
      の再発行手数料は4,950円（税込）で、「ドコモショップ」の営業時間は
      10:00〜19:00です。
      """)
  }

  @Test func `Japanese advice at 80 columns`() {
    expect(
      WrappingSamples.japanese, 80,
      """
      スマートフォンを盗まれた場合は、まず回線を止めてください。電話（0120-524-360、
      24時間受付）またはMy docomoから手続きできます。SIMカードの再発行手数料は4,950円
      （税込）で、「ドコモショップ」の営業時間は10:00〜19:00です。
      """)
  }
}
