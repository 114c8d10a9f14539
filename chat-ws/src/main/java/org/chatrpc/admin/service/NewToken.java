package org.chatrpc.admin.service;

import org.chatrpc.account.session.OpenSession;

/**
 * A token that was just issued.
 *
 * @param secret the token itself; not stored anywhere else
 */
public record NewToken(String secret, OpenSession token) {

    /** Without the secret, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "NewToken[" + token.id() + "]";
    }
}
