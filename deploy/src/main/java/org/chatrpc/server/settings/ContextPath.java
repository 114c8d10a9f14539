package org.chatrpc.server.settings;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The context path of the application: {@code /chat}, or empty for the root. */
public record ContextPath(String value) {

    private static final String ALLOWED = "(/[A-Za-z0-9._~-]+)*";

    /** Parses the command-line value: the leading slash is optional, a trailing one is ignored. */
    public static final class Converter implements ITypeConverter<ContextPath> {

        @Override
        public ContextPath convert(String text) {
            return of(text);
        }
    }

    private static ContextPath of(String text) {
        String path = text.strip().replaceAll("/+$", "");
        String value = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
        if (!value.matches(ALLOWED)) {
            throw new TypeConversionException(
                    "'" + text + "' is not a path like /chat, of letters, digits, dots, hyphens and underscores.");
        }
        return new ContextPath(value);
    }
}
