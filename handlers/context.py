"""What a handler gets to hand: the one way to run a service for the update at hand."""

from typing import Any, ParamSpec, Protocol, Self, TypeVar, cast

from telegram import Bot, Update
from telegram.ext import Application, CallbackContext

from services.receiving import Service

P = ParamSpec("P")
T = TypeVar("T")
Plain = dict[Any, Any]


class Runner(Protocol):
    """Runs a service for an update, once."""

    async def run_for(
        self, update_id: int, service: Service[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T: ...

    async def run_in_order_for(
        self, update_id: int, service: Service[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T: ...


class Context(CallbackContext[Bot, Plain, Plain, Plain]):
    """The context of one update; ``run`` is all that a handler needs of it."""

    update_id: int

    @classmethod
    def from_update(cls, update: object, application: "Application[Any, Any, Any, Any, Any, Any]") -> Self:
        context = super().from_update(update, application)
        context.update_id = cast(Update, update).update_id
        return context

    async def run(self, service: Service[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service in a transaction that ends this update with it: it will not be handled again.

        An update asks for one service at most: a second would not be in the same transaction. Raises what
        the service raised; handlers let that pass.
        """
        return await cast(Runner, self.application).run_for(self.update_id, service, *args, **kwargs)

    async def run_in_order(self, service: Service[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for what people queue up for: first come, first served."""
        return await cast(Runner, self.application).run_in_order_for(self.update_id, service, *args, **kwargs)
