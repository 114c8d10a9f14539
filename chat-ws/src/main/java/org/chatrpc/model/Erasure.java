package org.chatrpc.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The erasure of a user. It stores the name while it is in progress; afterwards only the digest is left, which prevents
 * the name from being reused.
 *
 * @param nameDigest see {@link #digest}
 * @param username empty once it is finished
 * @param pseudonym the username under which remains are kept; empty once it is finished
 * @param deletesMessages whether the user's messages are deleted, too
 * @param rewrittenTo the last entry of the log that may still name the user; 0 while other rows do
 */
public record Erasure(
        String nameDigest,
        String username,
        String pseudonym,
        boolean deletesMessages,
        Instant begunAt,
        long rewrittenTo) {
    /** The display name of erased users. */
    public static final String DISPLAY_NAME = "Deleted account";

    private static final Pattern PSEUDONYM = Pattern.compile("deleted-[0-9a-f]{20}");

    /** Starts an erasure. */
    public static Erasure of(String username, String pseudonym, boolean deletesMessages, Instant at) {
        return new Erasure(digest(username), username, pseudonym, deletesMessages, at, 0);
    }

    /** The same, once only entries of the log up to this one name the user. */
    public Erasure rewrittenTo(long seq) {
        return new Erasure(nameDigest, username, pseudonym, deletesMessages, begunAt, seq);
    }

    /** Whether the erasure is finished. */
    public boolean isFinished() {
        return username.isEmpty();
    }

    /** The pseudonym for 80 random bits. */
    public static String pseudonym(byte[] random) {
        return "deleted-" + HexFormat.of().formatHex(random);
    }

    /** Whether it is the pseudonym of an erased user. Such names cannot be chosen. */
    public static boolean isPseudonym(String username) {
        return PSEUDONYM.matcher(username).matches();
    }

    /**
     * SHA-256 of the name in lower-case hexadecimal. A guessed name can be confirmed by it, but the name cannot be
     * recovered.
     */
    public static String digest(String username) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(username.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has it.
            throw new IllegalStateException(e);
        }
    }
}
