/** Administration of accounts and their sessions. */
@NullMarked
package org.chatrpc.admin.account;

import org.jspecify.annotations.NullMarked;
