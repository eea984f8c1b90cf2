import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, MouseEvent } from "react";
import { cn } from "@/lib/cn";
import { Slot } from "./slot";
import { Spinner } from "./spinner";

const buttonVariants = cva(
  [
    "relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap",
    "rounded-md font-medium transition-[background-color,border-color,color,box-shadow]",
    "disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-60",
    "[&_svg]:pointer-events-none [&_svg]:shrink-0 [&_svg:not([class*='size-'])]:size-4",
  ],
  {
    variants: {
      variant: {
        default: "bg-primary text-primary-foreground shadow-button hover:bg-primary/90",
        destructive:
          "bg-destructive text-destructive-foreground shadow-button hover:bg-destructive/90",
        outline:
          "border border-border bg-card text-foreground shadow-xs hover:bg-accent hover:text-accent-foreground data-[state=open]:bg-accent",
        secondary: "bg-secondary text-secondary-foreground hover:bg-accent",
        ghost:
          "text-foreground hover:bg-accent hover:text-accent-foreground data-[state=open]:bg-accent",
        link: "text-primary underline-offset-4 hover:underline",
      },
      size: {
        default: "h-9 px-3.5 text-sm has-[>svg]:px-3",
        sm: "h-8 gap-1.5 px-2.5 text-compact",
        lg: "h-10 px-5 text-sm has-[>svg]:px-4",
        icon: "size-9",
        "icon-sm": "size-8",
        "icon-xs": "size-6 rounded-sm",
      },
    },
    compoundVariants: [{ variant: "link", className: "h-auto px-0 py-0.5 has-[>svg]:px-0" }],
    defaultVariants: { variant: "default", size: "default" },
  },
);

type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonVariants> & {
    asChild?: boolean;
    /** Its work is under way: shows a spinner and takes no second click, but keeps the focus. */
    pending?: boolean;
  };

function ignore(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}

export function Button({
  className,
  variant,
  size,
  asChild = false,
  pending,
  children,
  ...props
}: ButtonProps) {
  const shared = {
    "data-slot": "button",
    className: cn(buttonVariants({ variant, size }), className),
  };
  if (asChild) {
    return (
      <Slot {...shared} {...props}>
        {children}
      </Slot>
    );
  }
  // A button that becomes `disabled` drops the focus, so a pending one is only said to be.
  const waiting = pending ? { "aria-disabled": true, "aria-busy": true, onClick: ignore } : {};
  return (
    <button {...shared} {...props} {...waiting}>
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}

export { buttonVariants };
