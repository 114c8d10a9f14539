package org.chatrpc.admin.account;

import java.security.SecureRandom;

/**
 * Generates passwords that people read to each other, for one use: 80 random bits in digits and letters that cannot be confused
 * (Crockford, "Base 32"), in groups. Thread-safe.
 */
public final class OneTimePasswords {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final SecureRandom random = new SecureRandom();

    public String next() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
