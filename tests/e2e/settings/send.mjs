await transport.sendMail({ from: "app@example.com", to: "user@example.com", subject: "test", text: "This is a test." });
