package org.chatrpc.account.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.chatrpc.problem.Require;
import org.jspecify.annotations.Nullable;

/**
 * The names with which people sign in at a directory: also addresses, and names with a domain before a backslash. Only ASCII, as
 * directories compare other characters in ways of their own, so that one person had many names, and each of them attempts of its
 * own at the password.
 */
public final class LoginName {
    private static final Pattern FORM = Pattern.compile("[a-z0-9._@+\\\\-]{2,128}");
    private static final String RULE =
            "2 to 128 characters of a-z, 0-9, dot, underscore, hyphen, plus, @ and backslash";

    private LoginName() {}

    /** The name in lower case, if it is one. */
    public static String of(@Nullable String typed) {
        String name = Require.present("username", typed).strip().toLowerCase(Locale.ROOT);
        return Require.matching("username", name, FORM, RULE);
    }
}
