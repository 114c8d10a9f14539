package org.chatrpc.account.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.text.Identifier;

/**
 * Derives the name of an account from a foreign user name: what precedes the {@code @} of an address, in lower case,
 * without accents, and with a hyphen for each run of characters that names cannot have.
 */
public final class DerivedUsername {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9._-]+");

    private static final int MAX_FOREIGN = 256;

    private DerivedUsername() {}

    /**
     * @throws ChatException INVALID_VALUE if that is no name for an account
     */
    public static String of(String foreign) {
        int at = foreign.indexOf('@');
        String local = at > 0 ? foreign.substring(0, at) : foreign;
        // Too long to yield a valid name; skip the costly normalisation.
        String name = local.length() > MAX_FOREIGN ? "" : asciiOf(local);
        return Identifier.USERNAME
                .check(name)
                .accepted()
                .orElseThrow(() -> ChatException.in(
                        "username",
                        Problem.INVALID_VALUE,
                        "Your user name makes no username of this chat, which has 2 to 32 characters and is not reserved. Ask its"
                                + " administrator."));
    }

    private static String asciiOf(String foreign) {
        String plain = ACCENTS.matcher(Normalizer.normalize(foreign, Normalizer.Form.NFKD))
                .replaceAll("");
        return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    }
}
