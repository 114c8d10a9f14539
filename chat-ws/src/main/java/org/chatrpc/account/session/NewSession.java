package org.chatrpc.account.session;

import java.time.Instant;
import org.chatrpc.model.AccountInfo;

/**
 * A session that was just opened. Only this and the client know the token.
 *
 * @param token 256 random bits in base64url
 */
public record NewSession(String token, String sessionId, AccountInfo account, Instant expiresAt) {}
