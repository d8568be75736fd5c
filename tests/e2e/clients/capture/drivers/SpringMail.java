import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

public class SpringMail {
    public static void main(String[] args) {
        var env = System.getenv();
        var sender = new JavaMailSenderImpl();
        var millis = env.get("PATIENCE") + "000";
        sender.setHost(env.get("HOST"));
        sender.setPort(Integer.parseInt(env.get("PORT")));
        sender.setUsername(env.get("SMTP_USER"));
        sender.setPassword(env.get("SMTP_PASS"));
        var properties = sender.getJavaMailProperties();
        for (var name : new String[] {"timeout", "connectiontimeout", "writetimeout"}) properties.put("mail.smtp." + name, millis);
        properties.put("mail.smtp.auth", "" + env.containsKey("SMTP_USER"));
        properties.put("mail.smtp.ssl.enable", "" + env.get("TLS").equals("wrapper"));
        properties.put("mail.smtp.starttls.enable", "" + env.get("TLS").equals("starttls"));
        var message = new SimpleMailMessage();
        message.setFrom(env.get("MAIL_FROM"));
        message.setTo(env.get("MAIL_TO"));
        message.setSubject("test");
        message.setText("This is a test.");
        sender.send(message);
    }
}
