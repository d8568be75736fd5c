using System;
using System.Net;
using System.Net.Mail;

class Send {
  static string Env(string name) => Environment.GetEnvironmentVariable(name);

  static void Main() {
    var client = new SmtpClient(Env("HOST"), int.Parse(Env("PORT"))) {
      EnableSsl = Env("TLS") != "none", Timeout = int.Parse(Env("PATIENCE")) * 1000,
    };
    if (Env("SMTP_USER") != null) client.Credentials = new NetworkCredential(Env("SMTP_USER"), Env("SMTP_PASS"));
    client.Send(Env("MAIL_FROM"), Env("MAIL_TO"), "test", "This is a test.");
  }
}
