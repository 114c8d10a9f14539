package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.number;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatrpc.audit.AuditPolicy;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;

/** The settings of the audit log. */
final class AuditSettings {
    static final Setting<Optional<Path>> FILE = new Setting<>(
            "chat.audit.file",
            "",
            "a file",
            "The file to which each entry of the audit log is written as a line of JSON. Each node needs its own. It "
                    + "may be moved away at any time, and is then re-created. Unset, no file is written.",
            AuditSettings::file);
    static final Setting<Optional<URI>> SYSLOG = new Setting<>(
            "chat.audit.syslog",
            "",
            "tcp, tls or udp, a host and a port, such as tcp://logs.example.org:601",
            "The syslog server to which each entry of the audit log is sent (RFC 5424), with one of its protocols, such as "
                    + "`tcp://logs.example.org:601`. Unset, none are sent.",
            AuditSettings::syslog);
    static final Setting<Integer> KEEP = number(
            "chat.audit.keepDays",
            730,
            0,
            36_500,
            "How long entries of the audit log are kept, in days. 0 means no limit.");
    static final Setting<Integer> REFUSALS = number(
            "chat.audit.refusalsPerHour",
            200,
            1,
            1_000_000,
            "How many refused calls per hour get an entry each in the audit log, for callers who are not signed in "
                    + "and for users each; the others are counted and summed up.");
    static final Setting<Integer> REFUSALS_PER_CALLER = number(
            "chat.audit.refusalsPerCaller",
            20,
            1,
            1_000_000,
            "How many of these may come from the same network, or from the same user.");
    static final Setting<Integer> SUM_UP = number(
            "chat.audit.sumUpMinutes",
            10,
            1,
            1_440,
            "How often refused calls without an entry of their own are summed up in the audit log, in minutes. Within "
                    + "that time, repeated look-ups of the same data by an administrator have no further entry.");

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(FILE, SYSLOG, KEEP, REFUSALS, REFUSALS_PER_CALLER, SUM_UP);

    private AuditSettings() {}

    private static Optional<Optional<Path>> file(String text) {
        try {
            return Optional.of(text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Optional<URI>> syslog(String text) {
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            URI server = new URI(text);
            boolean valid = server.getScheme() != null
                    && server.getScheme().matches("tcp|tls|udp")
                    && server.getHost() != null
                    && server.getPort() > 0
                    && server.getRawPath().isEmpty();
            return valid ? Optional.of(Optional.of(server)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What is recorded, and for how long. */
    static AuditPolicy policy(SettingValues values) {
        return new AuditPolicy(
                values.get(REFUSALS),
                values.get(REFUSALS_PER_CALLER),
                Duration.ofMinutes(values.get(SUM_UP)),
                Duration.ofDays(values.get(KEEP)),
                values.get(FILE),
                values.get(SYSLOG));
    }
}
