library(emayili)
env <- Sys.getenv
user <- env("SMTP_USER")
smtp <- server(host = env("HOST"), port = as.integer(env("PORT")), max_times = 1,
  username = if (nzchar(user)) user else NULL, password = if (nzchar(user)) env("SMTP_PASS") else NULL, timeout = as.integer(env("PATIENCE")))
smtp(envelope(from = env("MAIL_FROM"), to = env("MAIL_TO"), subject = "test", text = "This is a test."), verbose = FALSE)
