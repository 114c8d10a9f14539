package org.chatrpc.admin.account;

import java.security.SecureRandom;

/**
 * Generates one-time passwords that are easy to read aloud: at least 80 random bits in digits and letters that cannot
 * be confused (Crockford, "Base 32"), in groups. Thread-safe.
 */
public final class OneTimePasswords {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final SecureRandom random = new SecureRandom();

    /**
     * A password.
     *
     * @param min the length that passwords must have, in characters; none is shorter than 80 bits need
     */
    public String next(int min) {
        int length = Math.max(min, GROUPS * (GROUP_LENGTH + 1) - 1);
        StringBuilder password = new StringBuilder();
        for (int i = 1; i <= length; i++) {
            boolean isBetween = i % (GROUP_LENGTH + 1) == 0 && i < length;
            password.append(isBetween ? '-' : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
