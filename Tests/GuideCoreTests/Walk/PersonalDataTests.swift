import GuideCore
import Testing

@Suite struct `Personal data in a note` {
  @Test(arguments: [
    "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "４１１１　１１１１　１１１１　１１１１",
    "４１１１－１１１１－１１１１－１１１１", "my card 5555 5555 5555 4444, thanks", "378282246310005",
    "3782 822463 10005", "4222222222222", "6011000990139424", "卡号4111111111111111",
    "4111 1111 1111 1111 12/28", "4111 1111 1111 1111 123",
    "call 0120 then 4111111111111111",
  ])
  func `is a card number where the digits pass Luhn's check`(text: String) {
    #expect(PersonalData.find(in: text) == .cardNumber)
  }

  @Test(arguments: [
    "123456789018", "1234 5678 9018", "1234-5678-9018", "１２３４５６７８９０１８",
    "マイナンバー 1234-5678-9018 です",
  ])
  func `is a My Number where its check digit is right`(text: String) {
    #expect(PersonalData.find(in: text) == .myNumber)
  }

  @Test(arguments: [
    "1234", " 1234 ", "１２３４", "PIN 1234", "pin: 0000", "my PIN is 1234.", "PIN1234",
    "暗証番号は1234", "密码1234", "暗证号码 1234", "パスワード 1234", "password 1234", "the pin=9999",
  ])
  func `is a PIN where four digits stand alone or are named`(text: String) {
    #expect(PersonalData.find(in: text) == .pin)
  }

  @Test(arguments: [
    "", "words only", "0120-000-000", "call 03-1234-5678 at 9:00", "+81-90-1234-5678",
    "4111111111111112", "4111 1111 1111 1112", "123456789012", "1234 5678 9012",
    "受付番号 2026-1201-0034", "reference 88123456", "room 1234", "in 2026 again", "12345", "123",
    "shipping desk 2026", "opinion of 1234 people", "Philippines 2026", "0000000000000000",
    "2026-12-01 12:00", "090-1234-5678 090-1234-5679", "A1B2C3D4", "spinning 1234",
  ])
  func `is not seen in telephone numbers, references and years`(text: String) {
    #expect(PersonalData.find(in: text) == nil)
  }
}
