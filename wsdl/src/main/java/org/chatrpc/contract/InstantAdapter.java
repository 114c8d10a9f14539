package org.chatrpc.contract;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Writes times in the only format that the contract allows: UTC, {@code Z}, three decimals; reads any
 * {@code xs:dateTime} with an offset. Thread-safe.
 */
@NullMarked
public final class InstantAdapter extends XmlAdapter<String, Instant> {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public @Nullable Instant unmarshal(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text.strip()).toInstant();
    }

    @Override
    public @Nullable String marshal(@Nullable Instant instant) {
        return instant == null ? null : MILLISECONDS.format(instant);
    }
}
