/** One's own account: the name for people, the password, and where one is signed in. */
@NullMarked
package org.chatrpc.client.profile;

import org.jspecify.annotations.NullMarked;
