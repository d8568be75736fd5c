{-# LANGUAGE OverloadedStrings #-}
import Network.Mail.SMTP
import System.Environment (getEnv, lookupEnv)
import qualified Data.Text as T

main :: IO ()
main = do
  host <- getEnv "HOST"
  port <- read <$> getEnv "PORT"
  tls <- getEnv "TLS"
  from <- T.pack <$> getEnv "MAIL_FROM"
  to <- T.pack <$> getEnv "MAIL_TO"
  user <- lookupEnv "SMTP_USER"
  pass <- lookupEnv "SMTP_PASS"
  let mail = simpleMail (Address Nothing from) [Address Nothing to] [] [] "test" [plainTextPart "This is a test."]
  case (tls, user, pass) of
    ("starttls", Just u, Just p) -> sendMailWithLoginSTARTTLS' host port u p mail
    ("starttls", _, _) -> sendMailSTARTTLS' host port mail
    ("wrapper", Just u, Just p) -> sendMailWithLoginTLS' host port u p mail
    ("wrapper", _, _) -> sendMailTLS' host port mail
    (_, Just u, Just p) -> sendMailWithLogin' host port u p mail
    _ -> sendMail' host port mail
