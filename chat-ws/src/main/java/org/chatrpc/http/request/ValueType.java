package org.chatrpc.http.request;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The simple types that the contract uses, each with its lexical space in XML Schema (part 2, sections 3.2 and 3.3).
 * The SOAP stacks are more lenient: JAXB reads {@code 4294967298} as the int 2, and {@code abc} as absent.
 */
enum ValueType {
    STRING("a text") {
        @Override
        Optional<String> read(String text) {
            return Optional.of(text);
        }
    },
    INT("a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE) {
        @Override
        Optional<String> read(String text) {
            return wholeNumber(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    },
    LONG("a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE) {
        @Override
        Optional<String> read(String text) {
            return wholeNumber(text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    },
    BOOLEAN("true, false, 1 or 0") {
        @Override
        Optional<String> read(String text) {
            return switch (collapse(text)) {
                case "true", "1" -> Optional.of("true");
                case "false", "0" -> Optional.of("false");
                default -> Optional.empty();
            };
        }
    },
    /** White space is allowed anywhere in it, and the SOAP stacks decode it themselves. */
    BASE64("a content in base64") {
        @Override
        Optional<String> read(String text) {
            return Base64Text.check(text);
        }
    },
    DATE_TIME("a time in the years 1 to 9998 with its offset from UTC, such as 2026-01-02T03:04:05.678Z") {
        @Override
        Optional<String> read(String text) {
            String value = collapse(text);
            if (!TIME.matcher(value).matches()) {
                return Optional.empty();
            }
            try {
                OffsetDateTime time = OffsetDateTime.parse(value);
                return isYear(time) && isYear(time.withOffsetSameInstant(ZoneOffset.UTC))
                        ? Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    };

    /**
     * Every stack must be able to parse a time that it gets back, also in its own time zone: xs:dateTime 1.0 has no
     * year 0, and many stacks cannot parse five-digit years.
     */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9_998;
    private static final int MAX_SHORT_DIGITS = 9;
    private static final Pattern NUMBER = Pattern.compile("([+-]?)0*([0-9]{1,19})");
    private static final Pattern TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    private final String rule;

    ValueType(String rule) {
        this.rule = rule;
    }

    /** The type for a name in the contract, such as {@code xs:int}. */
    static ValueType of(String schemaName) {
        return switch (schemaName) {
            case "xs:string" -> STRING;
            case "xs:int" -> INT;
            case "xs:long" -> LONG;
            case "xs:boolean" -> BOOLEAN;
            case "xs:dateTime" -> DATE_TIME;
            case "xs:base64Binary" -> BASE64;
            default -> throw new IllegalArgumentException("Requests cannot have an element of type " + schemaName);
        };
    }

    /** What a value must be, as a phrase that completes "must be ...". */
    String rule() {
        return rule;
    }

    /** The value in the form that all SOAP stacks read alike; empty if the text is not of this type. */
    abstract Optional<String> read(String text);

    /**
     * The text without leading and trailing white space; no type but string allows any inside (facet whiteSpace,
     * section 4.3.6).
     */
    static String collapse(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isXmlSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isXmlSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isXmlSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isYear(OffsetDateTime time) {
        return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
    }

    /** Nearly all numbers of requests: up to nine digits, so that they are in every range, without a leading zero. */
    private static boolean isShortCanonical(String text) {
        int length = text.length();
        return length > 0
                && length <= MAX_SHORT_DIGITS
                && (text.charAt(0) != '0' || length == 1)
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<String> wholeNumber(String text, long min, long max) {
        if (isShortCanonical(text)) {
            return Optional.of(text);
        }
        var number = NUMBER.matcher(collapse(text));
        if (!number.matches()) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(number.group(1) + number.group(2));
        return value.compareTo(BigInteger.valueOf(min)) < 0 || value.compareTo(BigInteger.valueOf(max)) > 0
                ? Optional.empty()
                : Optional.of(value.toString());
    }
}
