/** The settings of sign-in with accounts from elsewhere. */
@NullMarked
package org.chatrpc.ops.setting.identity;

import org.jspecify.annotations.NullMarked;
