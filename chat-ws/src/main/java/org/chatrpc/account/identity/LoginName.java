package org.chatrpc.account.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.chatrpc.problem.Require;
import org.jspecify.annotations.Nullable;

/**
 * The login names of people in a directory: also addresses, names with an apostrophe or a space, and names with a
 * domain before a backslash. Only ASCII, as directories compare other characters in ways of their own, which would give
 * one person several names, each with its own count of failed attempts. For the same reason, consecutive spaces count
 * as one, because directories compare them so (RFC 4518). In a query, such a name must be passed as a value.
 */
public final class LoginName {
    private static final Pattern FORM = Pattern.compile("[ -~]{2,128}");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final String RULE = "2 to 128 printable characters of ASCII";

    private LoginName() {}

    /** The name in lower case, without spaces around it, if it is one. */
    public static String of(@Nullable String typed) {
        String name = Require.present("username", typed).strip().toLowerCase(Locale.ROOT);
        return SPACES.matcher(Require.matching("username", name, FORM, RULE)).replaceAll(" ");
    }
}
