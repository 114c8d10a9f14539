package org.chatrpc.account;

import java.time.Instant;
import org.chatrpc.model.AccountInfo;

/**
 * A session just opened. The token is here and with the client only.
 *
 * @param token 256 random bits in base64url
 */
public record NewSession(String token, String sessionId, AccountInfo account, Instant expiresAt) {}
