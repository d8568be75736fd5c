library(sendmailR)
sendmail(Sys.getenv("MAIL_FROM"), Sys.getenv("MAIL_TO"), "test", list("This is a test."),
  control = list(smtpServer = Sys.getenv("HOST"), smtpPortSMTP = as.integer(Sys.getenv("PORT"))))
