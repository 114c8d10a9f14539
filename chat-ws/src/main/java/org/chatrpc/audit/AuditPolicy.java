package org.chatrpc.audit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.audit.sink.AuditSink;
import org.chatrpc.audit.sink.FileSink;
import org.chatrpc.audit.sink.SyslogSink;

/**
 * How refusals are recorded, the external targets of the audit log, and how long it is kept.
 *
 * @param refusalsPerHour how many refusals get entries of their own, for anonymous callers and for users each; the
 *     others are summarised
 * @param refusalsPerCaller how many of these may concern the same network, or the same user
 * @param sumUpEvery how often summaries are recorded
 * @param keep how long entries are kept; zero for no limit
 * @param file the file to which entries are written
 * @param syslog the syslog server to which entries are sent: tcp, tls or udp, a host and a port
 */
public record AuditPolicy(
        int refusalsPerHour,
        int refusalsPerCaller,
        Duration sumUpEvery,
        Duration keep,
        Optional<Path> file,
        Optional<URI> syslog) {

    /** The targets outside. */
    public List<AuditSink> sinks() {
        return Stream.concat(
                        file.<AuditSink>map(FileSink::new).stream(), syslog.<AuditSink>map(SyslogSink::new).stream())
                .toList();
    }
}
