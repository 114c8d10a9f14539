package org.chatrpc.client.admin.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.admin.found.FoundModel;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.AuditEntry;
import org.chatrpc.client.session.admin.AuditFilter;
import org.chatrpc.client.ui.Texts;

/** The entries of the audit log to which a filter applies, newest first; contains no UI code. */
public final class AuditModel {

    /** The fields in which something can be wrong. */
    enum Field {
        FROM,
        UNTIL
    }

    /** What is typed in the filter. */
    record Typed(
            String kind, String actor, String subject, String room, String from, String until, boolean refusedOnly) {

        static final Typed NOTHING = new Typed("", "", "", "", "", "", false);
    }

    private final Value<Map<Field, String>> errors = new Value<>(Map.of());
    private final FoundModel<AuditEntry> found;
    private final ZoneId zone;
    private AuditFilter filter = AuditFilter.NONE;

    /** @param zone of the days in the filter */
    public AuditModel(ChatSession session, Dispatcher dispatcher, ZoneId zone) {
        this.zone = zone;
        found = new FoundModel<>(
                session,
                dispatcher,
                (query, after, onResult, onFailure) -> {
                    AuditFilter asked = filter;
                    return session.adminCalls()
                            .ask(
                                    (server, token) -> server.audit(
                                            token,
                                            asked,
                                            after.map(AuditEntry::number).orElse(0L),
                                            FoundModel.LIMIT),
                                    onResult,
                                    onFailure);
                },
                Texts.get("audit.none"));
    }

    FoundModel<AuditEntry> found() {
        return found;
    }

    Value<Map<Field, String>> errors() {
        return errors;
    }

    /** Shows other entries, once typing pauses; unless a day cannot be read. */
    void filter(Typed typed) {
        Map<Field, String> wrong = new EnumMap<>(Field.class);
        Optional<Instant> from = day(typed.from(), 0, Field.FROM, wrong);
        // The whole of the last day.
        Optional<Instant> until = day(typed.until(), 1, Field.UNTIL, wrong);
        errors.set(Map.copyOf(wrong));
        if (!wrong.isEmpty()) {
            return;
        }
        AuditFilter next = new AuditFilter(
                typed.kind(),
                name(typed.actor()),
                name(typed.subject()),
                typed.room().strip(),
                typed.refusedOnly(),
                from,
                until);
        if (!next.equals(filter)) {
            filter = next;
            found.search("");
        }
    }

    public void close() {
        found.close();
    }

    /** People type the sign that others see before the name. */
    private static String name(String typed) {
        String name = typed.strip();
        return name.startsWith("@") ? name.substring(1) : name;
    }

    private Optional<Instant> day(String typed, int later, Field field, Map<Field, String> wrong) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip())
                    .plusDays(later)
                    .atStartOfDay(zone)
                    .toInstant());
        } catch (DateTimeException e) {
            // Also reached for the last day that the calendar supports, which has no next day.
            wrong.put(field, Texts.get("audit.noDay"));
            return Optional.empty();
        }
    }
}
