/** A browser that a test drives, whatever protocol it speaks. */
export interface Driven {
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs an expression in the page and gives its value. */
  read<T>(expression: string): Promise<T>;
  /** Clicks the element at an XPath as a person would; throws if there is none. */
  click(xpath: string): Promise<void>;
  close(): Promise<void>;
}
