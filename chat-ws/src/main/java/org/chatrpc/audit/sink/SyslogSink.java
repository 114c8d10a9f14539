package org.chatrpc.audit.sink;

import com.cloudbees.syslog.Facility;
import com.cloudbees.syslog.MessageFormat;
import com.cloudbees.syslog.Severity;
import com.cloudbees.syslog.SyslogMessage;
import com.cloudbees.syslog.sender.TcpSyslogMessageSender;
import com.cloudbees.syslog.sender.UdpSyslogMessageSender;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.chatrpc.model.audit.AuditEntry;

/**
 * A syslog server: RFC 5424, one message for each entry, with the entry as a line of JSON. Over TCP and TLS, messages are framed by
 * their length (RFC 6587, section 3.4.1). Syslog has no receipts, so what is lost on the way shows as a gap in the numbers.
 */
public final class SyslogSink implements AuditSink {
    private static final Logger LOGGER = System.getLogger(SyslogSink.class.getName());
    private static final String APP_NAME = "chat-rpc";
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

    private final URI server;
    private final Sender sender;
    private final String host = hostName();

    private interface Sender {
        void send(SyslogMessage message) throws IOException;
    }

    /**
     * @param server tcp, tls or udp, a host and a port
     */
    public SyslogSink(URI server) {
        this.server = server;
        this.sender = server.getScheme().equals("udp") ? udp(server) : tcp(server);
    }

    private static Sender udp(URI server) {
        UdpSyslogMessageSender udp = new UdpSyslogMessageSender();
        udp.setSyslogServerHostname(server.getHost());
        udp.setSyslogServerPort(server.getPort());
        udp.setMessageFormat(MessageFormat.RFC_5424);
        return new LibrarySender(udp::sendMessage, udp);
    }

    private static Sender tcp(URI server) {
        TcpSyslogMessageSender tcp = new TcpSyslogMessageSender();
        tcp.setSyslogServerHostname(server.getHost());
        tcp.setSyslogServerPort(server.getPort());
        tcp.setSsl(server.getScheme().equals("tls"));
        tcp.setMessageFormat(MessageFormat.RFC_5425);
        tcp.setSocketConnectTimeoutInMillis(CONNECT_TIMEOUT_MILLIS);
        // The length says where a message ends.
        tcp.setPostfix("");
        return new LibrarySender(tcp::sendMessage, tcp);
    }

    private record LibrarySender(Sender sender, Closeable connection) implements Sender, Closeable {
        @Override
        public void send(SyslogMessage message) throws IOException {
            sender.send(message);
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    /** Entries go there once, whichever node sends them. */
    @Override
    public String target() {
        return "syslog " + server;
    }

    @Override
    public void write(List<AuditEntry> entries) throws IOException {
        for (AuditEntry entry : entries) {
            sender.send(new SyslogMessage()
                    .withFacility(Facility.AUDIT)
                    .withSeverity(entry.isRefusal() ? Severity.WARNING : Severity.NOTICE)
                    .withTimestamp(entry.at().toEpochMilli())
                    .withHostname(host)
                    .withAppName(APP_NAME)
                    .withMsgId(entry.kind())
                    .withMsg(AuditLine.of(entry)));
        }
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
        if (sender instanceof Closeable connection) {
            try {
                connection.close();
            } catch (IOException e) {
                LOGGER.log(Level.DEBUG, "The connection to the syslog server could not be closed", e);
            }
        }
    }
}
