int main() {
  mapping(string:string) env = getenv();
  object smtp = Protocols.SMTP.Client(env["HOST"], (int) env["PORT"]);
  smtp->send_message(env["MAIL_FROM"], ({ env["MAIL_TO"] }), "Subject: test\r\n\r\nThis is a test.\r\n");
  return 0;
}
