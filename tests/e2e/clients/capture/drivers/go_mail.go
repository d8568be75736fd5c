package main

import (
	"os"
	"strconv"
	"time"

	mail "gopkg.in/mail.v2"
)

func main() {
	port, _ := strconv.Atoi(os.Getenv("PORT"))
	patience, _ := strconv.Atoi(os.Getenv("PATIENCE"))
	dialer := mail.NewDialer(os.Getenv("HOST"), port, os.Getenv("SMTP_USER"), os.Getenv("SMTP_PASS"))
	dialer.SSL = os.Getenv("TLS") == "wrapper"
	dialer.Timeout = time.Duration(patience) * time.Second
	dialer.StartTLSPolicy = map[string]mail.StartTLSPolicy{"starttls": mail.MandatoryStartTLS}[os.Getenv("TLS")]
	message := mail.NewMessage()
	message.SetHeader("From", os.Getenv("MAIL_FROM"))
	message.SetHeader("To", os.Getenv("MAIL_TO"))
	message.SetBody("text/plain", "This is a test.")
	if err := dialer.DialAndSend(message); err != nil {
		panic(err)
	}
}
