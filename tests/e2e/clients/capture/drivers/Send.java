import java.util.Properties;
import PACKAGE.mail.*;
import PACKAGE.mail.internet.*;

/** PACKAGE is javax or jakarta. */
public class Send {
    public static void main(String[] args) throws Exception {
        var env = System.getenv();
        var millis = env.get("PATIENCE") + "000";
        var properties = new Properties();
        for (var name : new String[] {"timeout", "connectiontimeout", "writetimeout"}) properties.put("mail.smtp." + name, millis);
        properties.put("mail.smtp.host", env.get("HOST"));
        properties.put("mail.smtp.port", env.get("PORT"));
        properties.put("mail.smtp.auth", "" + env.containsKey("SMTP_USER"));
        properties.put("mail.smtp.ssl.enable", "" + env.get("TLS").equals("wrapper"));
        properties.put("mail.smtp.starttls.enable", "" + env.get("TLS").equals("starttls"));
        properties.put("mail.smtp.starttls.required", "" + env.get("TLS").equals("starttls"));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        var session = Session.getInstance(properties, new Authenticator() {
            @Override protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(env.get("SMTP_USER"), env.get("SMTP_PASS"));
            }
        });
        session.setDebug(env.containsKey("DEBUG"));
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(env.get("MAIL_FROM")));
        message.setRecipients(Message.RecipientType.TO, env.get("MAIL_TO"));
        message.setSubject("test");
        message.setText("This is a test.");
        Transport.send(message);
    }
}
