package org.chatrpc.server.settings;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a TCP port from the command line; 0 means any free one. */
public final class PortNumber implements ITypeConverter<Integer> {

    private static final int GREATEST = 65_535;

    @Override
    public Integer convert(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= GREATEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Handled below, like a number out of range.
        }
        throw new TypeConversionException("'" + text + "' is not a number from 0 to " + GREATEST + ".");
    }
}
