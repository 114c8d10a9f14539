/** How a server signs people in. */
@NullMarked
package org.chatrpc.client.session.signin;

import org.jspecify.annotations.NullMarked;
