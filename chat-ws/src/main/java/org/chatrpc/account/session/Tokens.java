package org.chatrpc.account.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Generates session tokens and hashes them. Thread-safe. */
public final class Tokens {
    private static final int TOKEN_BYTES = 32;
    private static final int ID_BYTES = 9;

    private final SecureRandom random = new SecureRandom();

    /** A new token of 256 random bits, in base64url. */
    String newToken() {
        return random(TOKEN_BYTES);
    }

    /** A new session id; unique, but not secret. */
    public String newId() {
        return random(ID_BYTES);
    }

    /** The hash under which a token is stored. A token is fully random, so a single fast hash suffices. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Compares secrets in constant time. */
    public static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
