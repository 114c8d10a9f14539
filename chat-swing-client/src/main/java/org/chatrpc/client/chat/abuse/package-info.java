/** What the user can do about a message, or a person, that is a nuisance. */
@NullMarked
package org.chatrpc.client.chat.abuse;

import org.jspecify.annotations.NullMarked;
