package org.chatrpc.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The position of a reader in the ephemeral events of one node. Part of a {@link Cursor}, so that nodes keep no state
 * about readers, and a lost response is repeated.
 *
 * @param node the id of the node; the position is meaningless to other nodes
 * @param presence the version up to which presence was delivered
 * @param typing the version up to which typing was delivered
 * @param quietUntil when presence alone may complete a poll again, in milliseconds of the node's clock
 */
record EphemeralPosition(String node, long presence, long typing, long quietUntil) {
    private static final int RADIX = 36;
    private static final Pattern FORM = Pattern.compile("([a-z0-9]{1,16})((?:\\.(?:0|[1-9a-z][0-9a-z]{0,10})){3})");

    /** Empty if the text is not the output of {@link #toString}. */
    static Optional<EphemeralPosition> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.", -1);
        return Optional.of(new EphemeralPosition(parts[0], number(parts[1]), number(parts[2]), number(parts[3])));
    }

    private static long number(String digits) {
        return Long.parseLong(digits, RADIX);
    }

    @Override
    public String toString() {
        return String.join(".", node, digits(presence), digits(typing), digits(quietUntil));
    }

    private static String digits(long number) {
        return Long.toString(number, RADIX).toLowerCase(Locale.ROOT);
    }
}
