package org.chatrpc.audit.sink;

import com.cloudbees.syslog.Facility;
import com.cloudbees.syslog.MessageFormat;
import com.cloudbees.syslog.Severity;
import com.cloudbees.syslog.SyslogMessage;
import com.cloudbees.syslog.sender.UdpSyslogMessageSender;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.chatrpc.model.audit.AuditEntry;

/**
 * A syslog server: RFC 5424, one message for each entry, with the entry as a line of JSON. Over TCP and TLS, messages are framed by
 * their length (RFC 6587, section 3.4.1). Syslog has no receipts, so what is lost on the way shows as a gap in the numbers; over
 * TCP and TLS, the last messages are sent again when a connection broke.
 */
public final class SyslogSink implements AuditSink {
    private static final Logger LOGGER = System.getLogger(SyslogSink.class.getName());
    private static final String APP_NAME = "chat-rpc";
    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(30);

    private final URI server;
    private final Sender sender;
    private final String host = hostName();

    private interface Sender extends Closeable {
        void send(List<SyslogMessage> messages) throws IOException;
    }

    /**
     * @param server tcp, tls or udp, a host and a port
     */
    public SyslogSink(URI server) {
        this(server, (SSLSocketFactory) SSLSocketFactory.getDefault(), WRITE_TIMEOUT);
    }

    /**
     * @param tls for tls
     * @param timeout how long sending a message may take, over TCP or TLS
     */
    SyslogSink(URI server, SSLSocketFactory tls, Duration timeout) {
        this.server = server;
        this.sender = server.getScheme().equals("udp") ? new Packets(server) : new Stream(server, tls, timeout);
    }

    private static final class Packets implements Sender {
        private final UdpSyslogMessageSender udp = new UdpSyslogMessageSender();

        Packets(URI server) {
            udp.setSyslogServerHostname(server.getHost());
            udp.setSyslogServerPort(server.getPort());
            udp.setMessageFormat(MessageFormat.RFC_5424);
        }

        @Override
        public void send(List<SyslogMessage> messages) throws IOException {
            for (SyslogMessage message : messages) {
                udp.sendMessage(message);
            }
        }

        @Override
        public void close() throws IOException {
            udp.close();
        }
    }

    private static final class Stream implements Sender {
        private final StreamSender stream;

        Stream(URI server, SSLSocketFactory tls, Duration timeout) {
            stream = new StreamSender(server, tls, timeout);
        }

        @Override
        public void send(List<SyslogMessage> messages) throws IOException {
            stream.send(messages.stream()
                    .map(message ->
                            message.toSyslogMessage(MessageFormat.RFC_5425).getBytes(StandardCharsets.UTF_8))
                    .toList());
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** All nodes send to the same target, and each entry is sent once. */
    @Override
    public String target() {
        return "syslog " + server;
    }

    @Override
    public void write(List<AuditEntry> entries) throws IOException {
        sender.send(entries.stream().map(this::message).toList());
    }

    private SyslogMessage message(AuditEntry entry) {
        return new SyslogMessage()
                .withFacility(Facility.AUDIT)
                .withSeverity(entry.isRefusal() ? Severity.WARNING : Severity.NOTICE)
                .withTimestamp(entry.at().toEpochMilli())
                .withHostname(host)
                .withAppName(APP_NAME)
                .withMsgId(entry.kind())
                .withMsg(AuditLine.of(entry));
    }

    /** Syslog does not support queries. */
    @Override
    public Optional<AuditEntry> last() {
        return Optional.empty();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Override
    public void close() {
        try {
            sender.close();
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "The connection to the syslog server could not be closed", e);
        }
    }
}
