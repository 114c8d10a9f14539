package org.chatrpc.admin.account;

import java.util.Optional;

/**
 * The outcome of setting a password for another user.
 *
 * @param oneTimePassword the password if it was generated; not stored anywhere else
 */
public record NewPassword(AccountView account, Optional<String> oneTimePassword) {

    /** Without the password, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "NewPassword[" + account.account().username() + "]";
    }
}
