import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.net.SMTPAppender;
import ch.qos.logback.core.util.StatusPrinter;
import org.slf4j.LoggerFactory;

public class LogbackMail {
    public static void main(String[] args) {
        var env = System.getenv();
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern("%m%n");
        layout.start();
        var appender = new SMTPAppender();
        appender.setContext(context);
        appender.setSmtpHost(env.get("HOST"));
        appender.setSmtpPort(Integer.parseInt(env.get("PORT")));
        appender.setSTARTTLS(env.get("TLS").equals("starttls"));
        appender.setSSL(env.get("TLS").equals("wrapper"));
        if (env.containsKey("SMTP_USER")) {
            appender.setUsername(env.get("SMTP_USER"));
            appender.setPassword(env.get("SMTP_PASS"));
        }
        appender.setFrom(env.get("MAIL_FROM"));
        appender.addTo(env.get("MAIL_TO"));
        appender.setSubject("test");
        appender.setLayout(layout);
        appender.setAsynchronousSending(false);
        appender.start();
        var log = context.getLogger("app");
        log.addAppender(appender);
        log.error("This is a test.");
        StatusPrinter.print(context);
    }
}
