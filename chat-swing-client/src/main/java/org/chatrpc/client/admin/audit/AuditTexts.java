package org.chatrpc.client.admin.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.admin.AuditEntry;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.TwoLineCell.Line;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** What is shown of entries of the audit log. */
final class AuditTexts {

    private final DateTimeFormatter times;

    /** @param zone of the times shown */
    AuditTexts(ZoneId zone) {
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withZone(zone);
    }

    Line line(AuditEntry entry) {
        boolean refused = !entry.outcome().isEmpty();
        List<String> parts = new ArrayList<>();
        parts.add(times.format(entry.at()));
        add(parts, "audit.by", entry.actor());
        add(parts, "audit.to", entry.subject());
        add(parts, "audit.in", entry.room());
        String title = AuditKind.text(entry.kind());
        return new Line(
                (refused ? Icons.BLOCK : Icons.CHECK).icon(20, Colors.SECONDARY),
                refused && !entry.operation().isEmpty() ? Texts.get("audit.value", title, entry.operation()) : title,
                String.join(" \u00b7 ", parts),
                entry.times() > 1 ? Texts.get("audit.times", entry.times()) : "");
    }

    /** Everything about an entry, a line each. */
    String details(AuditEntry entry) {
        List<String> lines = new ArrayList<>();
        for (AuditValues.Change change : AuditValues.of(entry.before(), entry.after())) {
            lines.add(change(change));
        }
        add(lines, "audit.outcome", entry.outcome());
        add(lines, "audit.operation", entry.operation());
        add(lines, "audit.address", entry.address());
        lines.add(Texts.get("audit.number", Long.toString(entry.number()), entry.kind()));
        lines.add(Texts.get("audit.hash", entry.hash()));
        return String.join("\n", lines);
    }

    private static String change(AuditValues.Change change) {
        String name = change.name().isEmpty() ? Texts.get("audit.values") : change.name();
        String nothing = Texts.get("audit.nothing");
        if (change.before().isEmpty()) {
            return Texts.get("audit.value", name, change.after().orElse(nothing));
        }
        return Texts.get(
                "audit.change", name, change.before().get(), change.after().orElse(nothing));
    }

    private static void add(List<String> parts, String key, String value) {
        if (!value.isEmpty()) {
            parts.add(Texts.get(key, value));
        }
    }
}
