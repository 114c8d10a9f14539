package org.chatrpc.soap.xml;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Base64;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.chatrpc.contract.InstantAdapter;

/**
 * How a value is written and read.
 *
 * @param writer appends a value, which is not null
 * @param reader parses a text in the canonical form of its type
 */
record PartValue(BiConsumer<Object, XmlBuffer> writer, Function<String, Object> reader) {
    private static final InstantAdapter INSTANTS = new InstantAdapter();

    static PartValue of(Class<?> type) {
        if (type == String.class) {
            return new PartValue((value, xml) -> xml.text((String) value), text -> text);
        } else if (type == Instant.class) {
            return new PartValue(
                    (value, xml) -> xml.markup(requireNonNull(INSTANTS.marshal((Instant) value))),
                    text -> requireNonNull(INSTANTS.unmarshal(text)));
        } else if (type == byte[].class) {
            return new PartValue(
                    (value, xml) -> xml.markup(Base64.getEncoder().encodeToString((byte[]) value)),
                    text -> Base64.getDecoder().decode(text));
        } else if (type == Integer.class || type == int.class) {
            return ofAscii(Integer::valueOf);
        } else if (type == Long.class || type == long.class) {
            return ofAscii(Long::valueOf);
        } else if (type == Boolean.class || type == boolean.class) {
            return ofAscii(Boolean::valueOf);
        }
        return new PartValue((value, xml) -> ContractType.of(type).writeContent(value, xml), text -> {
            throw new IllegalArgumentException("A request has no element of the type " + type.getSimpleName());
        });
    }

    private static PartValue ofAscii(Function<String, Object> reader) {
        return new PartValue((value, xml) -> xml.markup(value.toString()), reader);
    }

    void write(Object value, XmlBuffer xml) {
        writer.accept(value, xml);
    }

    Object read(String text) {
        return reader.apply(text);
    }
}
