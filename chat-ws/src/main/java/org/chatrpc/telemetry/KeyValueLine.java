package org.chatrpc.telemetry;

import java.time.Duration;
import java.util.Locale;

/**
 * Builds a line of {@code key=value} pairs (logfmt) that no value can break or forge: values with anything but plain
 * characters are quoted and escaped, long ones are truncated, and an empty one becomes a dash. Confined to one thread.
 */
final class KeyValueLine {
    private static final int MAX_VALUE_LENGTH = 64;

    private final StringBuilder line = new StringBuilder(160);

    KeyValueLine add(String key, long value) {
        begin(key).append(value);
        return this;
    }

    /** In milliseconds, with three decimals. */
    KeyValueLine addMillis(String key, Duration value) {
        long micros = value.toNanos() / 1_000;
        begin(key).append(micros / 1_000).append('.');
        String decimals = Long.toString(micros % 1_000);
        line.append("0".repeat(3 - decimals.length())).append(decimals);
        return this;
    }

    KeyValueLine add(String key, String value) {
        begin(key);
        if (value.isEmpty()) {
            line.append('-');
        } else if (value.length() <= MAX_VALUE_LENGTH && value.chars().allMatch(KeyValueLine::isPlain)) {
            line.append(value);
        } else {
            quote(value);
        }
        return this;
    }

    private StringBuilder begin(String key) {
        if (!line.isEmpty()) {
            line.append(' ');
        }
        return line.append(key).append('=');
    }

    private void quote(String value) {
        line.append('"');
        value.chars().limit(MAX_VALUE_LENGTH).forEach(this::escape);
        line.append(value.length() > MAX_VALUE_LENGTH ? "...\"" : "\"");
    }

    private void escape(int c) {
        if (c == '"' || c == '\\') {
            line.append('\\').append((char) c);
        } else if (c >= ' ' && c <= '~') {
            line.append((char) c);
        } else {
            line.append(String.format(Locale.ROOT, "\\u%04x", c));
        }
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
