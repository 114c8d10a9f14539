package org.chatrpc.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.chatrpc.text.Checked.Accepted;
import org.chatrpc.text.Checked.Refused;
import org.jspecify.annotations.Nullable;

/** Short strings that people choose once and that never change. */
public enum Identifier {
    USERNAME(2, 32),
    ROOM(1, 64);

    /**
     * Names that address everybody, now or in a later version, or suggest authority. They are reserved regardless of
     * inserted dots, underscores and hyphens: {@code @all.} at the end of a sentence must not be a user's name.
     */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "here",
            "room",
            "rooms",
            "everyone",
            "everybody",
            "channel",
            "channels",
            "group",
            "online",
            "admin",
            "admins",
            "administrator",
            "administrators",
            "system",
            "sysadmin",
            "root",
            "superuser",
            "support",
            "security",
            "abuse",
            "postmaster",
            "webmaster",
            "hostmaster",
            "moderator",
            "moderators",
            "mod",
            "mods",
            "owner",
            "owners",
            "operator",
            "staff",
            "server",
            "service",
            "chat",
            "chatrpc",
            "bot",
            "anonymous",
            "deleted",
            "null",
            "undefined");

    private static final Pattern SEPARATORS = Pattern.compile("[._-]+");

    private final int min;
    private final int max;
    private final Pattern form;

    Identifier(int min, int max) {
        this.min = min;
        this.max = max;
        this.form = Pattern.compile("[a-z0-9._-]{" + min + "," + max + "}");
    }

    /**
     * Checks an identifier for a new account or room.
     *
     * @param id null counts as empty
     */
    public Checked check(@Nullable String id) {
        String chosen = id == null ? "" : id;
        String letters = isWellFormed(chosen) ? SEPARATORS.matcher(chosen).replaceAll("") : "";
        if (letters.isEmpty()) {
            return refused(Violation.Kind.FORM, chosen);
        }
        return RESERVED.contains(letters) ? refused(Violation.Kind.RESERVED, chosen) : new Accepted(chosen);
    }

    /**
     * Checks an identifier of something that may exist already.
     *
     * @param id null counts as empty
     */
    public Checked checkKnown(@Nullable String id) {
        String known = id == null ? "" : id;
        return isWellFormed(known) ? new Accepted(known) : refused(Violation.Kind.FORM, known);
    }

    /** Whether it may exist: accounts and rooms that are older than the reserved names keep theirs. */
    public boolean isWellFormed(String id) {
        return form.matcher(id).matches();
    }

    /** The maximum length in characters. */
    public int longest() {
        return max;
    }

    private Checked refused(Violation.Kind kind, String id) {
        return new Refused(new Violation(kind, min, max, Characters.count(id), -1));
    }
}
