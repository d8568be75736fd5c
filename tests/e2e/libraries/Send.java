/*
 * Sends a mail by JavaMail with the settings in the file `block`, which NAME reads: Send NAME
 *
 * Invariant: a setting goes the way that it goes in the program: through its file, then into the properties that its own class,
 * named here, gives to the library.
 */
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.mail.Message;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;

class Send {
  public static void main(String[] names) throws Exception {
    var read = new Properties();
    try (var reader = Files.newBufferedReader(Path.of("block"))) {
      read.load(reader);
    }
    if (names[0].equals("spring")) spring(read);
    else keycloak(read);
  }

  /** MailSenderPropertiesConfiguration of Spring Boot, JavaMailSenderImpl of Spring. */
  private static void spring(Properties read) throws Exception {
    var properties = new Properties();
    var prefix = "spring.mail.properties.";
    for (var name : read.stringPropertyNames()) {
      if (name.startsWith(prefix)) properties.put(name.substring(prefix.length()), read.get(name));
    }
    send(properties, read.getProperty("spring.mail.host"), read.getProperty("spring.mail.port"),
        read.getProperty("spring.mail.username"), read.getProperty("spring.mail.password"));
  }

  /** org.keycloak.email.DefaultEmailSenderProvider, with the fields of smtpServer. */
  private static void keycloak(Properties read) throws Exception {
    var properties = new Properties();
    if ("true".equals(read.getProperty("auth"))) properties.put("mail.smtp.auth", "true");
    if ("true".equals(read.getProperty("ssl"))) properties.put("mail.smtp.ssl.enable", "true");
    if ("true".equals(read.getProperty("starttls"))) properties.put("mail.smtp.starttls.enable", "true");
    // What its TLS checks names with in place of JavaMail: its own socket factory.
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    send(properties, read.getProperty("host"), read.getProperty("port"), read.getProperty("user"),
        read.getProperty("password"));
  }

  private static void send(Properties properties, String host, String port, String username, String password)
      throws Exception {
    var session = Session.getInstance(properties);
    var message = new MimeMessage(session);
    message.setFrom(new InternetAddress("app@example.com"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("user@example.com"));
    message.setSubject("test");
    message.setText("This is a test.");
    try (var transport = session.getTransport("smtp")) {
      transport.connect(host, Integer.parseInt(port), username, password);
      transport.sendMessage(message, message.getAllRecipients());
    }
  }
}
