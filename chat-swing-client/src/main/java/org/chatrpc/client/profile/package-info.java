/** The user's own account: display name, password and sessions. */
@NullMarked
package org.chatrpc.client.profile;

import org.jspecify.annotations.NullMarked;
