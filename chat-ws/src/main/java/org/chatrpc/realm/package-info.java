/** The realm of the container: people sign in with the names, passwords and roles that the application server knows. */
@NullMarked
package org.chatrpc.realm;

import org.jspecify.annotations.NullMarked;
