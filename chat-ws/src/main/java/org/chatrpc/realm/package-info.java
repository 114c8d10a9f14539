/** The realm of the container: users sign in with the names, passwords and roles of the application server. */
@NullMarked
package org.chatrpc.realm;

import org.jspecify.annotations.NullMarked;
